export interface Inquiry { readonly name: 'inquiry' }
