export interface Report { readonly name: 'report' }
