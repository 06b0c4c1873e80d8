import { expect, test } from "vitest";
import { applyServerErrors } from "./server-errors";

function form() {
  const errors: Record<string, string> = {};
  return {
    errors,
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
