import Handlebars from "handlebars";
import { blocks, helpers } from "./helpers";
import { type Helper, HelperFault, type Moment } from "./helpers/define";
import { type EmailPart, TemplateError } from "./template-error";
import type { Work } from "./work";

/** What a rendering is given beside its values; the templates' own @names join it. */
export interface RenderNotes {
  part: EmailPart;
  missing: Set<string>;
  work: Work;
  moment: Moment;
  made: { count: number };
}

/** A Handlebars of our own: nothing registered elsewhere reaches our templates, and nothing they do reaches the console's log. */
export const handlebars = Handlebars.create();
for (const name of ["log", "unless", "if"]) handlebars.unregisterHelper(name);
for (const [name, helper] of Object.entries(helpers)) register(name, helper);
for (const name of [...Object.keys(blocks), "blockHelperMissing"]) countHelper(name);
countPartials();

/** Templates see what a person's record holds and nothing that JavaScript objects inherit. */
export const closedPrototypes = {
  allowProtoPropertiesByDefault: false,
  allowProtoMethodsByDefault: false,
} as const;

/** Walks a parsed template. */
export const { Visitor } = Handlebars;

interface HelperOptions {
  data: RenderNotes;
  hash: Record<string, unknown>;
  loc?: hbs.AST.SourceLocation;
  fn?: (...args: unknown[]) => string;
  inverse?: (...args: unknown[]) => string;
}

function register(name: string, helper: Helper): void {
  handlebars.registerHelper(name, function called(this: unknown, ...args: unknown[]) {
    const options = args.pop() as HelperOptions; // Handlebars puts its options last
    const { work } = options.data;
    work.step();
    const result = attempt(helper, args, options);
    if (typeof result !== "boolean") return work.wrote(result);
    if (options.fn) return round(work, result ? options.fn : options.inverse)(this);
    return work.wrote((result ? options.hash.yes : options.hash.no) ?? result);
  });
}

/** EML-21: a helper that cannot use what it is given says where it stands. */
function attempt(helper: Helper, values: unknown[], { data, hash, loc }: HelperOptions): unknown {
  const { work, moment, made, part } = data;
  try {
    return helper.run(values, { hash, moment, work, count: () => made.count++ });
  } catch (error) {
    if (!(error instanceof HelperFault) || !loc) throw error;
    throw new TemplateError(error.message, part, loc.start.line, loc.start.column + 1);
  }
}

const round =
  (work: Work, body: HelperOptions["fn"]) =>
  (...values: unknown[]) => {
    if (!body) return "";
    work.step();
    return work.wrote(body(...values));
  };

/** Each call of one of Handlebars' own helpers, and each round of its block, is a step of the rendering's work. */
function countHelper(name: string): void {
  const helper = handlebars.helpers[name];
  if (!helper) throw new Error(`Handlebars has no helper “${name}”`);
  handlebars.registerHelper(name, function counted(this: unknown, ...args: unknown[]) {
    const options = args.at(-1) as HelperOptions;
    const { work } = options.data;
    work.step();
    if (options.fn)
      Object.assign(options, { fn: round(work, options.fn), inverse: round(work, options.inverse) });
    return helper.apply(this, args as Parameters<typeof helper>);
  });
}

interface PartialOptions {
  data: RenderNotes;
  hash?: Record<string, unknown>;
}

/** Parts that call parts double with each level; Handlebars has no other place to count them. */
function countPartials(): void {
  const vm = handlebars.VM as unknown as {
    invokePartial(partial: unknown, context: object | null, options: PartialOptions): unknown;
  }; // the types leave it out
  const { invokePartial } = vm;
  Object.assign(handlebars, {
    VM: {
      ...vm,
      invokePartial(this: unknown, partial: unknown, context: object | null, options: PartialOptions) {
        const { work } = options.data;
        work.step(options.hash ? 1 + Object.keys(context ?? {}).length : 1);
        return work.within(() => work.wrote(invokePartial.call(this, partial, context, options)));
      },
    },
  });
}
