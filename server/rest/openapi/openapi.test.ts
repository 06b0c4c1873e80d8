import { offered } from "../offered";
import { operationNames, operations } from "../operations";
import { expect, test } from "../testing/test";

interface Document {
  openapi: string;
  servers: { url: string }[];
  paths: Record<string, Record<string, { operationId: string; requestBody?: unknown }>>;
}

test("the API hands out its own description: every operation there is, and none that is not", async ({
  url,
}) => {
  const answer = await fetch(`${url}/v1/openapi.json`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  const text = await answer.text();
  const document: Document = JSON.parse(text);

  expect(document.openapi).toBe("3.1.0");
  expect(document.servers[0]?.url).toMatch(/^http/);
  const told = Object.values(document.paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  );
  expect(told.sort()).toEqual(operationNames.filter((name) => offered[name]).sort());
  const [, path] = operations.UpdateEndpoint;
  expect(document.paths[path]?.put?.requestBody).toMatchObject({ required: true });
  const refs = [...text.matchAll(/"#\/components\/(\w+)\/(\w+)"/g)];
  const components = JSON.parse(text).components;
  expect(refs.filter(([, kind = "", name = ""]) => !components[kind]?.[name])).toEqual([]);
});
