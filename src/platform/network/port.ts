/** Stops listening. Called twice it does nothing more. */
export type StopListening = () => void;

/** Whether the phone has a network; a call may fail for all that. */
export interface NetworkPort {
  /** Tells each change: true when the network is back. */
  watch(tell: (isOnline: boolean) => void): StopListening;
}
