// The script of a frame: it offers its copy of core to the page.
import * as copy from '@venice/errors-core';

Object.assign(globalThis, { copy });
parent.postMessage('loaded', '*');
