import { expect, test } from "vitest";
import { withoutPixel } from "./without-pixel";

test("the open pixel goes, everything else stays", () => {
  const pixel = '<img src="https://mail.example.com/t/o/AbC-_1" width="1" height="1" alt="" style="x">';
  const mail = '<p>a</p><img src="https://a.example/t/o.png"><a href="https://h/t/c/x">b</a>';
  expect(withoutPixel(`<body>${mail}${pixel}</body>`)).toBe(`<body>${mail}</body>`);
});
