"use client";

interface Props {
  error: Error & { digest?: string };
  reset: () => void;
}

/** When even the frame fails: nothing of it may be needed here. */
export default function GlobalError({ error, reset }: Props) {
  return (
    <html lang="en">
      <body style={{ fontFamily: "system-ui, sans-serif", padding: "15vh 24px", textAlign: "center" }}>
        <title>Something went wrong · Waymark</title>
        <main>
          <h1>Waymark could not be shown</h1>
          <p>
            Something went wrong on our side; it has been logged{error.digest ? ` under ${error.digest}` : ""}
            .
          </p>
          <button type="button" onClick={reset}>
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
