export interface Casefile { readonly name: 'casefile' }
