import { en } from './en'

/**
 * Every word that the page shows. Another language is another folder beside `en` of type `Text`; `use` is called
 * once at start, before the first room is drawn.
 */
export type Text = typeof en

export const text: Text = { ...en }

export function use(language: Text) {
  Object.assign(text, language)
}
