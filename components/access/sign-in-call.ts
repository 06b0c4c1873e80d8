export interface Credentials {
  email: string;
  password: string;
}

/** Opens a session; says in plain words why not, or null. */
export async function signIn(credentials: Credentials): Promise<string | null> {
  const answer = await post("/api/auth/sign-in/email", credentials);
  if (!answer) return "The console does not answer. Check your connection, then try again.";
  if (answer.ok) return null;
  if (answer.status === 401) return "That address and password do not belong together.";
  const said: { message?: string } = await answer.json().catch(() => ({}));
  return said.message ?? "Signing in did not work. Try again in a moment.";
}

const post = (path: string, body: object) =>
  fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => null);
