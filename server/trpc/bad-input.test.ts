import { expect, test } from "vitest";
import { z } from "zod";
import { Id } from "@/domain/shared/id";
import { faultsByField, inWords, isLost } from "./bad-input";

const Input = z.object({ id: Id, search: z.string().max(128), sort: z.object({ by: z.enum(["name"]) }) });
const fine = { id: "0".repeat(32), search: "", sort: { by: "name" } };

function faultOf(input: object) {
  const { error } = Input.safeParse({ ...fine, ...input });
  if (!error) throw new Error("this input is fine");
  return error;
}

test("bad input is told in a sentence that names the field", () => {
  expect(inWords(faultOf({ search: "x".repeat(129) }))).toMatch(/^search: .*128 characters/);
  expect(inWords(faultOf({ sort: { by: "age" } }))).toMatch(/^sort\.by: /);
});

test("an id that cannot be one is not found, other bad input is", () => {
  expect(isLost(faultOf({ id: "abc" }))).toBe(true);
  expect(isLost(faultOf({ search: "x".repeat(129) }))).toBe(false);
});

test("each field is told what is wrong with it, by its whole path", () => {
  const input = z.object({ facts: z.array(z.object({ target: z.string().min(1, "Choose what it is") })) });
  const { error } = input.safeParse({ facts: [{ target: "Address" }, { target: "" }] });

  expect(error && faultsByField(error)).toEqual({ "facts.1.target": ["Choose what it is"] });
});
