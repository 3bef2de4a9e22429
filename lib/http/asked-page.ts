/** Which page a request asks for. The proxy writes it on each request, over whatever came with it. */
export const ASKED_PAGE = "x-fairbond-asked-page";
