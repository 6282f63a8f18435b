/** The door of `manufactories`: an idea made real inside a host, its people, its protective clock. */
export { getManufactory, lockManufactory, type Manufactory, type ManufactoryId } from './store/manufactory.ts'
export { openManufactory } from './store/open-manufactory.ts'
