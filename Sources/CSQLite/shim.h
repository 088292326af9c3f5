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

/// Turns a switch of the connection on or off.
static inline int danloi_sqlite_configure(sqlite3 *database, int option, int value) {
    return sqlite3_db_config(database, option, value, (int *)0);
}

#endif
