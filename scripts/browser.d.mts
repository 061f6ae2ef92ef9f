export function installedChromium(): string | null
export function browserOrGiveUp(node: string): string
