/** Short texts kept on the phone. A full or broken store loses the text, it does not stop the person. */
export interface StoragePort {
  read(key: string): string | null;
  write(key: string, text: string): void;
  remove(key: string): void;
}
