export interface Logic { readonly name: 'logic' }
