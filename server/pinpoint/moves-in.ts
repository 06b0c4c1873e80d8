/** What moves in from another account keeps its id. */
export interface MovesIn {
  id: string;
}
