/** A file or folder that breaks a rule of the layout. */
export interface Violation {
  /** From the root of the workspace. */
  readonly file: string;
  readonly rule: string;
  readonly problem: string;
  readonly repair: string;
}
