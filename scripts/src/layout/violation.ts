/** A file or folder that breaks a rule of the layout. */
export interface Violation {
  /** From the root of the workspace. */
  readonly file: string;
  readonly rule:
    | 'no-cycle'
    | 'public-entries'
    | 'core-layers'
    | 'own-package'
    | 'own-program'
    | 'ten-files'
    | 'one-tables-file'
    | 'private-apart';
  readonly problem: string;
  readonly repair: string;
}
