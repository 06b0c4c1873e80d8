import Handlebars from "handlebars";
import type { Work } from "./work";

/** How many arguments each helper takes. Whatever a template calls must be listed here. */
export const helperArguments: Readonly<Record<string, number>> = {
  if: 1,
  unless: 1,
  each: 1,
  with: 1,
  lookup: 2,
};

/** What a rendering is given beside its values; the templates' own @names join it. */
export interface RenderNotes {
  missing: Set<string>;
  work: Work;
}

/** A Handlebars of our own: nothing registered elsewhere reaches our templates, and nothing they do reaches the console's log. */
export const handlebars = Handlebars.create();
handlebars.unregisterHelper("log");
for (const name of [...Object.keys(helperArguments), "blockHelperMissing"]) countHelper(name);
countPartials();

/** Templates see what a person's record holds and nothing that JavaScript objects inherit. */
export const closedPrototypes = {
  allowProtoPropertiesByDefault: false,
  allowProtoMethodsByDefault: false,
} as const;

/** Walks a parsed template. */
export const { Visitor } = Handlebars;

interface HelperOptions {
  data?: RenderNotes; // not where “unless” calls “if”

  fn?: (...args: unknown[]) => string;
  inverse?: (...args: unknown[]) => string;
}

/** Each call of a helper, and each round of a block, is a step of the rendering's work. */
function countHelper(name: string): void {
  const helper = handlebars.helpers[name];
  if (!helper) throw new Error(`Handlebars has no helper “${name}”`);
  handlebars.registerHelper(name, function counted(this: unknown, ...args: unknown[]) {
    const options = args.at(-1) as HelperOptions; // Handlebars puts its options last
    const work = options.data?.work;
    if (!work) return helper.apply(this, args as Parameters<typeof helper>);
    const round = (body: HelperOptions["fn"]) =>
      body &&
      ((...values: unknown[]) => {
        work.step();
        return work.wrote(body(...values));
      });
    work.step();
    Object.assign(options, { fn: round(options.fn), inverse: round(options.inverse) });
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
