import { expect, test } from "vitest";
import { isForApi } from "./doors";

const aws = { "x-amz-target": "PinpointSMSVoiceV2.SendTextMessage" };

test.each([
  ["GET", "/v1/apps?token=a%20b", {}, true],
  ["GET", "/v1", {}, true],
  ["PUT", "/v1/apps/1/endpoints/user%40x//%2E%2E", {}, true],
  ["GET", "/t/o/abc.gif", {}, true],
  ["POST", "/u/abc", {}, true],
  ["POST", "/", aws, true],
  ["GET", "/u/abc", {}, false], // the page that asks before it opts out
  ["GET", "/", aws, false],
  ["POST", "/", {}, false],
  ["POST", "/api/engine", {}, false],
  ["GET", "/v1x", {}, false],
])("%s %s goes to the right door", (method, url, headers, forApi) => {
  expect(isForApi({ method, url, headers })).toBe(forApi);
});
