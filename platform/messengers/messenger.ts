/** Something a person wrote to the bot. */
export interface Heard {
  chat: string
  text: string
}

/** A bot in a messenger. It is asked, never calls back, so no address of ours must be reachable from outside. */
export interface Messenger {
  /** The address that opens a conversation with the bot and hands it the code. */
  linkWith(code: string): Promise<string>
  /** Throws `DeliveryFailure`. */
  send(chat: string, text: string): Promise<void>
  /** What was written since the given place, and the place to go on from; waits up to so many seconds for something new. */
  hear(from: number | null, waitSeconds: number): Promise<{ heard: Heard[]; next: number | null }>
}
