import { createServer, type Socket } from 'node:net'

/** A letter as the mail server took it, with its headers and parts decoded. */
export interface TakenLetter {
  from: string
  to: string
  headers: Readonly<Record<string, string>>
  subject: string
  text: string
  html: string
}

export interface FakeSmtp {
  /** For KRUG_SMTP_URL. */
  url: string
  letters: TakenLetter[]
  /** The answer to the next receiver instead of taking it, once: `550 5.1.1 no such user`. */
  refuseNext(answer: string): void
  /** Every receiver with this address is refused with this answer. */
  refuse(address: string, answer: string): void
  close(): Promise<void>
}

/** A mail server that speaks SMTP (RFC 5321) on a port of this machine and keeps what it is given. */
export async function fakeSmtp(onLetter: (letter: TakenLetter) => void = () => undefined): Promise<FakeSmtp> {
  const letters: TakenLetter[] = []
  const refused = new Map<string, string>()
  const once: string[] = []
  const sockets = new Set<Socket>()
  const answerTo = (address: string) => once.shift() ?? refused.get(address) ?? '250 OK'
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined)
    converse(socket, answerTo, (letter) => {
      letters.push(letter)
      onLetter(letter)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    refuseNext: (answer) => void once.push(answer),
    refuse: (receiver, answer) => void refused.set(receiver, answer),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

function converse(
  socket: Socket,
  answerTo: (address: string) => string,
  take: (letter: TakenLetter) => void,
): void {
  let unread = ''
  let from = ''
  let to = ''
  let isData = false
  const say = (line: string) => socket.write(`${line}\r\n`)
  const command = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'EHLO' || verb === 'HELO') say('250-krug.test\r\n250-8BITMIME\r\n250 SMTPUTF8')
    else if (verb === 'MAIL') {
      from = addressIn(line)
      say('250 OK')
    } else if (verb === 'RCPT') {
      to = addressIn(line)
      say(answerTo(to))
    } else if (verb === 'DATA') {
      isData = true
      say('354 End with a dot on a line of its own')
    } else if (verb === 'QUIT') socket.end('221 Bye\r\n')
    else say(verb === 'RSET' || verb === 'NOOP' ? '250 OK' : '502 Not here')
  }
  say('220 krug.test')
  socket.setEncoding('latin1')
  socket.on('data', (piece: string) => {
    unread += piece
    for (;;) {
      const end = unread.indexOf(isData ? '\r\n.\r\n' : '\r\n')
      if (end < 0) return
      const read = unread.slice(0, end)
      unread = unread.slice(end + (isData ? 5 : 2))
      if (!isData) command(read)
      else {
        isData = false
        take(letterIn(from, to, read.replace(/^\.\./gm, '.')))
        say('250 Taken')
      }
    }
  })
}

const addressIn = (line: string) => /<([^>]*)>/.exec(line)?.[1] ?? ''

/** Reads what a mail program would show: headers, the plain part and the HTML part (RFC 2045, 2047). */
function letterIn(from: string, to: string, raw: string): TakenLetter {
  const { headers, body } = partIn(raw)
  const boundary = /boundary="?([^";]+)"?/.exec(headers['content-type'] ?? '')?.[1]
  const parts = boundary === undefined ? [partIn(raw)] : body.split(`--${boundary}`).slice(1, -1).map(partIn)
  const textOf = (type: string) => {
    const part = parts.find((each) => (each.headers['content-type'] ?? '').startsWith(type))
    return part === undefined ? '' : decoded(part.body, part.headers['content-transfer-encoding'] ?? '')
  }
  return {
    from,
    to,
    headers,
    subject: decodedWords(headers.subject ?? ''),
    text: textOf('text/plain'),
    html: textOf('text/html'),
  }
}

function partIn(raw: string): { headers: Record<string, string>; body: string } {
  const text = raw.replace(/^\r\n/, '')
  const end = text.indexOf('\r\n\r\n')
  const lines = text
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  )
  return { headers, body: text.slice(end + 4) }
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1').toString('utf8')
  return quotedPrintable(body.replace(/=\r\n/g, ''))
}

function quotedPrintable(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

function decodedWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, encoding: string, word: string) =>
      encoding.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : quotedPrintable(word.replaceAll('_', ' ')),
    )
}
