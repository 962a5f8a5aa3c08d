import type { AccessScheme } from '../kit/fsi/access';

/** An institution of the sandbox with the operators one may sign in as. */
export interface SandboxInstitution {
  readonly code: string;
  readonly name: string;
  readonly operators: readonly {
    readonly id: string;
    readonly name: string;
    readonly password: string;
  }[];
  /** How its software signs, and with what. */
  readonly access: {
    readonly scheme: AccessScheme;
    readonly account: string;
    readonly secret: string;
  };
}

/**
 * The sandbox's own accounts, or none. A real installation has no such route, and then the page
 * shows neither hints nor the sandbox mark.
 */
export async function fetchSandboxHints(
  fetch: typeof globalThis.fetch,
): Promise<readonly SandboxInstitution[]> {
  try {
    const response = await fetch('/sandbox/institutions', { cache: 'no-store' });
    if (!response.ok) return [];
    const found = (await response.json()) as { institutions?: readonly SandboxInstitution[] };
    return found.institutions ?? [];
  } catch {
    return [];
  }
}
