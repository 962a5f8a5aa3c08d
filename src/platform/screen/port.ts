/** Undoes what was done to the screen. Called twice it does nothing more. */
export type Release = () => void;

/** A scanner reads a bright screen that does not go dark. @requirement D1 */
export interface ScreenPort {
  /** Bright and kept on until released; then as bright as the person had it. */
  hold(): Release;
}
