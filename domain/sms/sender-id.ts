/** SMS-18: why this cannot stand as the sender of a text, with the fix, or null. */
export function senderIdProblem(senderId: string): string | null {
  if (!/^[A-Za-z0-9]{1,11}$/.test(senderId))
    return "A sender ID has 1 to 11 letters and digits, without spaces. Shorten it, or leave out what is neither.";
  return /[A-Za-z]/.test(senderId) ? null : "A sender ID has at least one letter, or it looks like a number.";
}
