/** The door of `enterprises`: the decision on legal form, the firm that leaves a manufactory, support that fades. */
export { formSections } from './pages/form/section.tsx'
