import Handlebars from "handlebars";

/** How many arguments each helper takes. Whatever a template calls must be listed here. */
export const helperArguments: Readonly<Record<string, number>> = {
  if: 1,
  unless: 1,
  each: 1,
  with: 1,
  lookup: 2,
};

/** A Handlebars of our own: nothing registered elsewhere reaches our templates, and nothing they do reaches the console's log. */
export const handlebars = Handlebars.create();
handlebars.unregisterHelper("log");

/** Templates see what a person's record holds and nothing that JavaScript objects inherit. */
export const closedPrototypes = {
  allowProtoPropertiesByDefault: false,
  allowProtoMethodsByDefault: false,
} as const;

/** Walks a parsed template. */
export const { Visitor } = Handlebars;
