export interface Diagnostics { readonly name: 'diagnostics' }
