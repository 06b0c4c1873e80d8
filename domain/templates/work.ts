/** What rendering one part of a mail may cost: far above any mail that people read, and done within a blink. */
const MOST_STEPS = 50_000;
const MOST_CHARACTERS = 4_000_000;
const MOST_LEVELS = 100;

/** Thrown while rendering: the template calls itself, or repeats things, so often that it would not end in time. */
export class TooMuchWork extends Error {
  constructor() {
    super(
      "The template repeats its parts too often to be rendered: use fewer parts or loops inside each other",
    );
  }
}

/** Counts what a rendering does; whoever does it says so here. */
export class Work {
  private steps = 0;
  private characters = 0;
  private level = 0;

  step(weight = 1): void {
    this.steps += weight;
    if (this.steps > MOST_STEPS) throw new TooMuchWork();
  }

  wrote<Written>(output: Written): Written {
    if (typeof output === "string") this.room(output.length);
    return output;
  }

  /** Makes room for characters before they are written. */
  room(characters: number): void {
    this.characters += characters;
    if (this.characters > MOST_CHARACTERS) throw new TooMuchWork();
  }

  /** One level further in; too deep is refused before the stack ends. */
  within<Result>(inner: () => Result): Result {
    this.level += 1;
    if (this.level > MOST_LEVELS) throw new TooMuchWork();
    const result = inner();
    this.level -= 1;
    return result;
  }
}
