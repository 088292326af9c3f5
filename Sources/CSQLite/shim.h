// SQLite for Swift: what is variadic, and what is a macro with a cast.
#ifndef DANLOI_CSQLITE_SHIM_H
#define DANLOI_CSQLITE_SHIM_H

#include <sqlite3.h>

/// Binds a copy of the text; an empty text needs no address.
static inline int danloi_sqlite_bind_text(sqlite3_stmt *statement, int index, const char *bytes, sqlite3_uint64 count) {
    return sqlite3_bind_text64(statement, index, count == 0 ? "" : bytes, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

/// Binds a copy of the bytes; no bytes are an empty blob, not NULL.
static inline int danloi_sqlite_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
    if (count == 0) return sqlite3_bind_zeroblob(statement, index, 0);
    return sqlite3_bind_blob64(statement, index, bytes, count, SQLITE_TRANSIENT);
}

/// Stops the counting of all memory in use, which has every connection wait for the same lock. Has no effect after the first use of SQLite.
static inline int danloi_sqlite_count_no_memory(void) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

/// The file of the main database, as SQLite has it open. Opening and closing it anew would drop all locks that the process has on it.
static inline sqlite3_file *danloi_sqlite_file(sqlite3 *database) {
    sqlite3_file *file = 0;
    if (sqlite3_file_control(database, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK) return 0;
    return file && file->pMethods ? file : 0;
}

/// Reads bytes of the file, past SQLite's pages.
static inline int danloi_sqlite_read(sqlite3 *database, void *bytes, int count, sqlite3_int64 offset) {
    sqlite3_file *file = danloi_sqlite_file(database);
    return file ? file->pMethods->xRead(file, bytes, count, offset) : SQLITE_MISUSE;
}

/// Writes bytes of the file, past SQLite's pages.
static inline int danloi_sqlite_write(sqlite3 *database, const void *bytes, int count, sqlite3_int64 offset) {
    sqlite3_file *file = danloi_sqlite_file(database);
    return file ? file->pMethods->xWrite(file, bytes, count, offset) : SQLITE_MISUSE;
}

/// Has the disk keep what was written.
static inline int danloi_sqlite_sync(sqlite3 *database) {
    sqlite3_file *file = danloi_sqlite_file(database);
    return file ? file->pMethods->xSync(file, SQLITE_SYNC_NORMAL) : SQLITE_MISUSE;
}

/// Turns a switch of the connection on or off.
static inline int danloi_sqlite_configure(sqlite3 *database, int option, int value) {
    return sqlite3_db_config(database, option, value, (int *)0);
}

#endif
