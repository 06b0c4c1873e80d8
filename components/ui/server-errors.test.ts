import { expect, test } from "vitest";
import { applyServerErrors } from "./server-errors";

function form() {
  const errors: Record<string, string> = {};
  return {
    errors,
    getValues: () => ({ name: "", perSecond: 1 }),
    setFieldError: (path: string, error: string) => {
      errors[path] = error;
    },
  };
}

test("a refusal that names a field stands at that field", () => {
  const target = form();
  expect(applyServerErrors(target, { message: "Taken", data: { field: "name" } })).toBeNull();
  expect(target.errors).toEqual({ name: "Taken" });
});

test("each wrong input stands at its field", () => {
  const target = form();
  const data = { fields: { name: ["Too long", "Odd"], perSecond: undefined } };
  expect(applyServerErrors(target, { message: "[]", data })).toBeNull();
  expect(target.errors).toEqual({ name: "Too long" });
});

test("a refusal about no field is left for the form as a whole", () => {
  const target = form();
  expect(applyServerErrors(target, { message: "An account holds 100 projects", data: {} })).toBe(
    "An account holds 100 projects",
  );
  expect(target.errors).toEqual({});
});

test("a complaint about a field the form does not show is not lost", () => {
  const target = form();
  expect(applyServerErrors(target, { message: "No", data: { field: "projectId" } }, ["name"])).toBe(
    "projectId: No",
  );
});

test("a complaint about a part of a row stands at the row", () => {
  const target = form();
  const data = { fields: { "facts.10.target": ["Choose what it is"], "facts.1.values.3": ["Too long"] } };
  const rows = ["facts", "facts.0", "facts.1", "facts.10"];
  expect(applyServerErrors(target, { message: "No", data }, rows)).toBeNull();
  expect(target.errors).toEqual({ "facts.10": "Choose what it is", "facts.1": "Too long" });
});

test("without being told, a form shows errors at its own values alone", () => {
  const target = form();
  expect(applyServerErrors(target, { message: "No", data: { field: "source" } })).toBe("source: No");
});
