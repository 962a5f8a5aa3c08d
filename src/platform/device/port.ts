/** What the layout needs to know of the phone. */
export interface DeviceFacts {
  /** Pixels of the style sheet. */
  readonly windowWidth: number;
  /** Screen pixels per pixel of the style sheet. */
  readonly pixelRatio: number;
  /** The person's own text size, 1 being the platform's normal. Between 1 and 2. */
  readonly fontScale: number;
}

/** Facts about the phone, read once. */
export interface DevicePort {
  facts(): DeviceFacts;
  /** What the phone calls its model, at most 40 letters, or null when it does not say. @requirement B1 */
  model(): string | null;
}
