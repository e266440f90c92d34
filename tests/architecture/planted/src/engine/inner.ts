export interface Inner { readonly name: string }
