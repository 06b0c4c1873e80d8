/** One call of runEngine. The epoch rises when it renounces what it may have begun: see renounce.ts. */
export interface Owner {
  id: string;
  epoch: number;
}
