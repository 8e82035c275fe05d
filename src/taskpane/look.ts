/** A place on a sheet that the person wants to see. A new object each time, so that the same place can be asked for again. */
export interface Look {
  readonly sheet: string;
  readonly address: string | null;
}
