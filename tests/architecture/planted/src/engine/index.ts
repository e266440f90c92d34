export interface Engine { readonly name: 'engine' }
