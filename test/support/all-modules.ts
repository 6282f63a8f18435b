/** Every module of the program, for tests of pages that are made of several modules' parts. */
export { modules as allModules } from '../../src/app/modules.ts'
