export interface Helper { readonly name: string }
