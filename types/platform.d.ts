/**
 * What Node and browsers share and the pure zones may use. Everything else of either platform stays out of
 * their sight: they compile without the types of Node and without those of the DOM.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(input: Uint8Array): string
}
