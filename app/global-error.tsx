"use client";

interface Props {
  error: Error & { digest?: string };
  /** Asks the server for the page again; to reset alone would show the same failure. */
  retry: () => void;
}

/** When even the frame fails: nothing of it may be needed here. */
export default function GlobalError({ error, retry }: Props) {
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
          <button type="button" onClick={retry}>
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
