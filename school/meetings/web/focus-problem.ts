/** A long form hides what is missing above its button: the first such field is brought into view. */
export function focusProblem(form: HTMLFormElement): void {
  // The marks appear with the next rendering.
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
