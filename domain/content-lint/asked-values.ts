import { helperNamed, isHelper, nameOf } from "@/domain/templates/call-name";
import type { TemplateContent } from "@/domain/templates/content";
import { Visitor } from "@/domain/templates/handlebars";
import { parsePart } from "@/domain/templates/parse";
import { type Place, placeOf, variableOf } from "./place";

/** What stands around a printed value: the block that asks whether somebody has another one. */
export interface Guard {
  name: string;
  place: Place;
  /** Whether what stands inside is written for those who have the value, or for those who lack it. */
  has: boolean;
}

/** A value that a mail writes as it is. It is blank for those who have none and for whom every guard holds. */
export interface AskedValue {
  name: string;
  place: Place;
  guards: Guard[];
}

export interface Asked {
  values: AskedValue[];
  /** Something is written that only a rendering knows: by a helper, in a loop, out of a part. */
  needsRendering: boolean;
}

type Written = Partial<Pick<TemplateContent, "subject" | "html" | "text" | "headers">>;

/** What a mail asks of each person, read from its source. Throws a TemplateError where it cannot be read. */
export function askedOf(content: Written): Asked {
  const asking = new Asking();
  for (const part of ["subject", "html", "text"] as const) {
    asking.accept(parsePart(part, content[part] ?? ""));
  }
  for (const { value } of content.headers ?? []) asking.accept(parsePart("headers", value));
  return { values: asking.values, needsRendering: asking.needsRendering };
}

/** TPL-13: for what has a default nobody lacks a value; a question about it is left to a rendering. */
export function withoutDefaults({ values, needsRendering }: Asked, defaults: string[]): Asked {
  const own = values.filter(({ name }) => !defaults.includes(name));
  const isOpen = ({ guards }: AskedValue) => guards.some(({ name }) => defaults.includes(name));
  return {
    values: own.filter((value) => !isOpen(value)),
    needsRendering: needsRendering || own.some(isOpen),
  };
}

class Asking extends Visitor {
  readonly values: AskedValue[] = [];
  needsRendering = false;
  private readonly around: Guard[] = [];

  override MustacheStatement({ path, params, hash }: hbs.AST.MustacheStatement) {
    const parts = partsOf(path);
    const name = parts && parts.length === 1 ? (parts[0] ?? "") : "";
    const isCall = params.length > 0 || (hash?.pairs.length ?? 0) > 0 || isHelper(name);
    if (!parts || isCall) {
      this.needsRendering = true;
      return;
    }
    const place = placeOf(parts);
    if (place.kind === "always") return;
    this.values.push({ name: variableOf(parts), place, guards: [...this.around] });
  }

  override BlockStatement(node: hbs.AST.BlockStatement) {
    const guard = guardOf(node);
    if (!guard) {
      this.needsRendering ||= helperNamed(nameOf(node)) !== undefined || writesValues(node);
      return;
    }
    this.within(guard, node.program);
    this.within({ ...guard, has: !guard.has }, node.inverse);
  }

  override PartialStatement() {
    this.needsRendering = true;
  }

  override PartialBlockStatement() {
    this.needsRendering = true;
  }

  override DecoratorBlock() {
    this.needsRendering = true;
  }

  private within(guard: Guard, inside: hbs.AST.Program | undefined) {
    if (!inside) return;
    this.around.push(guard);
    this.accept(inside);
    this.around.pop();
  }
}

/** {{#if value}} and {{#unless value}} are understood; null stands for every other block. */
function guardOf({ path, params, hash }: hbs.AST.BlockStatement): Guard | null {
  const name = String((path as hbs.AST.PathExpression).original); // literals have one too
  const [asked] = params;
  const isQuestion = name === "if" || name === "unless";
  if (!isQuestion || !asked || params.length > 1 || (hash?.pairs.length ?? 0) > 0) return null;
  const parts = partsOf(asked);
  return parts && { name: variableOf(parts), place: placeOf(parts), has: name === "if" };
}

/** The names of a path from a person's record; null where it is none. */
function partsOf(value: hbs.AST.Node): string[] | null {
  if (value.type === "StringLiteral") return [(value as hbs.AST.StringLiteral).value]; // {{"first name"}} is a name too
  if (value.type !== "PathExpression") return null;
  const { parts, depth, data } = value as hbs.AST.PathExpression; // its type was just read
  return depth > 0 || data || parts.length === 0 ? null : parts.map(String);
}

function writesValues(node: hbs.AST.BlockStatement): boolean {
  let found = false;
  class Looking extends Visitor {
    override MustacheStatement() {
      found = true;
    }
    override PartialStatement() {
      found = true;
    }
  }
  const looking = new Looking();
  if (node.program) looking.accept(node.program);
  if (node.inverse) looking.accept(node.inverse);
  return found;
}
