import { expect, test } from "vitest";
import { isFromOwnPage, refuseForeign } from "./origins";

const place = { publicUrl: "https://mail.example.com", port: 3000 };

test.each([
  [{ origin: "https://mail.example.com", "sec-fetch-site": "same-origin" }, true],
  [{ origin: "http://localhost:3000" }, true],
  [{ origin: "http://127.0.0.1:3000" }, true],
  [{}, true], // no browser: nobody's cookie comes along by accident
  [{ origin: "https://evil.example" }, false],
  [{ origin: "http://mail.example.com" }, false],
  [{ origin: "https://mail.example.com.evil.example" }, false],
  [{ origin: "http://localhost:3001" }, false],
  [{ origin: "null" }, false],
  [{ "sec-fetch-site": "cross-site" }, false],
  [{ "sec-fetch-site": "same-site" }, false], // a neighbour on the same domain is not us
])("[SEC-1] a request with %j comes from our own pages: %s", (headers, own) => {
  expect(isFromOwnPage(new Headers(headers as Record<string, string>), place)).toBe(own);
});

test("[SEC-1] a foreign upload is refused and told where the console is; a foreign link may be followed", async () => {
  const headers = { origin: "https://evil.example" };
  const upload = refuseForeign(
    new Request("https://mail.example.com/api/uploads", { method: "POST", headers }),
    place,
  );

  expect(upload?.status).toBe(403);
  expect(await upload?.json()).toMatchObject({
    message: expect.stringContaining("https://mail.example.com"),
  });
  expect(refuseForeign(new Request("https://mail.example.com/api/uploads", { headers }), place)).toBeNull();
});
