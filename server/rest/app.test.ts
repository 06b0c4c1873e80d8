import { expect, test } from "vitest";
import { AppError } from "@/server/errors";
import { restApp } from "./app";

restApp.get("/v1/test/refusal", () => {
  throw new AppError("conflict", "A template of this name is there already");
});
restApp.get("/v1/test/bug", () => {
  throw new Error("secret detail");
});
restApp.post("/v1/test/body", async (c) => c.text(await c.req.text()));

test("an operation nobody knows is named in an error of Pinpoint's shape [W11]", async () => {
  const answer = await restApp.request("/v1/apps/1/nonsense", { method: "DELETE" });

  expect(answer.status).toBe(404);
  expect(answer.headers.get("x-amzn-errortype")).toBe("NotFoundException");
  const body = await answer.json();
  expect(body).toEqual({
    Message: "Waymark does not know the operation DELETE /v1/apps/1/nonsense.",
    RequestID: answer.headers.get("x-amzn-RequestId"),
  });
  expect(body.RequestID).toMatch(/^[0-9a-f-]{36}$/);
});

test("an unknown target of the AWS JSON protocol is named too [W15]", async () => {
  const headers = { "x-amz-target": "PinpointSMSVoiceV2.SendNothing" };
  const answer = await restApp.request("/", { method: "POST", headers });
  expect((await answer.json()).Message).toContain("PinpointSMSVoiceV2.SendNothing");
});

test("a refusal keeps its words and gets Pinpoint's name [W12]", async () => {
  const answer = await restApp.request("/v1/test/refusal");
  expect(answer.status).toBe(409);
  expect(answer.headers.get("x-amzn-errortype")).toBe("ConflictException");
  expect((await answer.json()).Message).toBe("A template of this name is there already");
});

test("a bug is answered without its message", async () => {
  const answer = await restApp.request("/v1/test/bug");
  expect(answer.status).toBe(500);
  expect(answer.headers.get("x-amzn-errortype")).toBe("InternalServerErrorException");
  expect(await answer.text()).not.toContain("secret detail");
});

test("more than 7 MB is refused as too large [W14]", async () => {
  const body = "x".repeat(7 * 1024 * 1024 + 1);
  const answer = await restApp.request("/v1/test/body", { method: "POST", body });
  expect(answer.status).toBe(413);
  expect(answer.headers.get("x-amzn-errortype")).toBe("PayloadTooLargeException");
});
