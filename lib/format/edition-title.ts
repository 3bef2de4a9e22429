/** An edition with its show: "Hearth & Harbour 2027". An edition that carries its show's name already stands alone. */
export function editionTitle(showName: string, editionName: string): string {
  return editionName.toLowerCase().includes(showName.toLowerCase()) ? editionName : `${showName} ${editionName}`;
}
