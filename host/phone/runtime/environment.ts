import * as glassEasel from 'glass-easel';
import {
  component,
  MiniProgramEnv,
  type AssociatedBackend,
  type CodeSpace,
} from 'glass-easel-miniprogram-adapter';

import type { MiniPackage } from '../compile/package-shape';
import { lengthUnits } from '../compile/length-units';
import { defineElements } from './elements/define';
import type { ElementServices } from './elements/host';
import { givePlainEvents } from './plain-event';
import type { Recorder } from './record';
import { meterSetData } from './set-data-meter';

/** The component framework with one mini-program's templates and configuration in it. */
export interface Environment {
  space: CodeSpace;
  backend: AssociatedBackend;
}

/** Prepares the framework for one start of a mini-program. */
export function createEnvironment(pack: MiniPackage, services: ElementServices): Environment {
  const env = new MiniProgramEnv();
  const space = env.createCodeSpace('app', true);
  openOptions(space);
  for (const [path, config] of Object.entries(pack.configs)) {
    space.addComponentStaticConfig(
      path,
      config as Parameters<CodeSpace['addComponentStaticConfig']>[1],
    );
  }
  for (const [path, content] of Object.entries(pack.templates)) {
    space.addCompiledTemplate(path, {
      groupList: pack.templates,
      content,
      fallbackListenerOnNativeNode: true,
    });
  }
  defineElements(space.getComponentSpace(), services);
  return { space, backend: env.associateBackend(deviceBackend()) };
}

// glass-easel keeps one event class and one prototype for all its components.
/** What is the same for every start: event shape, payload meter, where faults go. Call it once. */
export function prepareFramework(
  services: ElementServices,
  recorder: Recorder,
  topPage: () => string,
): void {
  givePlainEvents(services.platform);
  const prototype = component.ComponentCaller.prototype as unknown as Parameters<
    typeof meterSetData
  >[0];
  meterSetData(prototype, (entry) =>
    recorder.payload({ ...entry, page: topPage(), atMs: Math.round(performance.now()) }),
  );
  glassEasel.globalOptions.throwGlobalError = false;
  glassEasel.addGlobalErrorListener((error) => {
    recorder.fault(error);
    return false;
  });
  // The templates name every attribute of the platform; this host draws only some of them.
  glassEasel.addGlobalWarningListener(() => false);
}

// Ids go to the DOM as written, and a handler's `this` is the page itself.
function openOptions(space: CodeSpace): void {
  const internal = space as unknown as {
    prepareComponentOptions(is: string, options?: unknown): [Record<string, unknown>, unknown];
  };
  const original = internal.prepareComponentOptions.bind(space);
  internal.prepareComponentOptions = (is, options) => {
    const [prepared, isolation] = original(is, options);
    return [
      { ...prepared, idPrefixGenerator: null, writeIdToDOM: true, useMethodCallerListeners: true },
      isolation,
    ];
  };
}

// Styles that the mini-program computes while it runs carry the platform's units too.
function deviceBackend(): glassEasel.CurrentWindowBackendContext {
  const backend = new glassEasel.CurrentWindowBackendContext();
  const made = backend.document;
  backend.document = {
    createElement(tag) {
      const element = made.createElement(tag);
      const setAttribute = element.setAttribute.bind(element);
      element.setAttribute = (name: string, value: string) =>
        setAttribute(name, name === 'style' ? lengthUnits(String(value)) : value);
      return element;
    },
    createTextNode: (content) => made.createTextNode(content),
    createDocumentFragment: () => made.createDocumentFragment(),
  };
  return backend;
}
