#ifndef DANLOI_CCRYPTO_SHIM_H
#define DANLOI_CCRYPTO_SHIM_H

#include <stddef.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

/// HMAC-SHA256 of a message, 32 bytes; 0 if it could not be computed.
static inline int danloi_hmac_sha256(
    const unsigned char *key, int key_length, const unsigned char *message, size_t length, unsigned char *digest
) {
    unsigned int written = 0;
    return HMAC(EVP_sha256(), key, key_length, message, length, digest, &written) != NULL && written == 32;
}

#endif
