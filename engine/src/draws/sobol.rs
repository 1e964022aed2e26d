//! Sobol's sequence, scrambled.
//!
//! Direction numbers: Joe & Kuo 2008, "Constructing Sobol sequences with better two-dimensional projections", file
//! new-joe-kuo-6 (BSD licence), dimensions 1 to 48. Scrambling: Owen's nested uniform scrambling by hashing, Burley 2020,
//! "Practical hash-based Owen scrambling", Journal of Computer Graphics Techniques 9(4).

use std::sync::LazyLock;

/// How many dimensions there are.
pub const N_DIMENSIONS: usize = 48;

/// Degree, coefficients and first direction numbers of dimensions 2, 3, ..
const JOE_KUO: [(usize, u32, &[u32]); N_DIMENSIONS - 1] = [
    (1, 0, &[1]),
    (2, 1, &[1, 3]),
    (3, 1, &[1, 3, 1]),
    (3, 2, &[1, 1, 1]),
    (4, 1, &[1, 1, 3, 3]),
    (4, 4, &[1, 3, 5, 13]),
    (5, 2, &[1, 1, 5, 5, 17]),
    (5, 4, &[1, 1, 5, 5, 5]),
    (5, 7, &[1, 1, 7, 11, 19]),
    (5, 11, &[1, 1, 5, 1, 1]),
    (5, 13, &[1, 1, 1, 3, 11]),
    (5, 14, &[1, 3, 5, 5, 31]),
    (6, 1, &[1, 3, 3, 9, 7, 49]),
    (6, 13, &[1, 1, 1, 15, 21, 21]),
    (6, 16, &[1, 3, 1, 13, 27, 49]),
    (6, 19, &[1, 1, 1, 15, 7, 5]),
    (6, 22, &[1, 3, 1, 15, 13, 25]),
    (6, 25, &[1, 1, 5, 5, 19, 61]),
    (7, 1, &[1, 3, 7, 11, 23, 15, 103]),
    (7, 4, &[1, 3, 7, 13, 13, 15, 69]),
    (7, 7, &[1, 1, 3, 13, 7, 35, 63]),
    (7, 8, &[1, 3, 5, 9, 1, 25, 53]),
    (7, 14, &[1, 3, 1, 13, 9, 35, 107]),
    (7, 19, &[1, 3, 1, 5, 27, 61, 31]),
    (7, 21, &[1, 1, 5, 11, 19, 41, 61]),
    (7, 28, &[1, 3, 5, 3, 3, 13, 69]),
    (7, 31, &[1, 1, 7, 13, 1, 19, 1]),
    (7, 32, &[1, 3, 7, 5, 13, 19, 59]),
    (7, 37, &[1, 1, 3, 9, 25, 29, 41]),
    (7, 41, &[1, 3, 5, 13, 23, 1, 55]),
    (7, 42, &[1, 3, 7, 3, 13, 59, 17]),
    (7, 50, &[1, 3, 1, 3, 5, 53, 69]),
    (7, 55, &[1, 1, 5, 5, 23, 33, 13]),
    (7, 56, &[1, 1, 7, 7, 1, 61, 123]),
    (7, 59, &[1, 1, 7, 9, 13, 61, 49]),
    (7, 62, &[1, 3, 3, 5, 3, 55, 33]),
    (8, 14, &[1, 3, 1, 15, 31, 13, 49, 245]),
    (8, 21, &[1, 3, 5, 15, 31, 59, 63, 97]),
    (8, 22, &[1, 3, 1, 11, 11, 11, 77, 249]),
    (8, 38, &[1, 3, 1, 11, 27, 43, 71, 9]),
    (8, 47, &[1, 1, 7, 15, 21, 11, 81, 45]),
    (8, 49, &[1, 3, 7, 3, 25, 31, 65, 79]),
    (8, 50, &[1, 3, 1, 1, 19, 11, 3, 205]),
    (8, 52, &[1, 1, 5, 9, 19, 21, 29, 157]),
    (8, 56, &[1, 3, 7, 11, 1, 33, 89, 185]),
    (8, 67, &[1, 3, 3, 3, 15, 9, 79, 71]),
    (8, 70, &[1, 3, 7, 11, 15, 39, 119, 27]),
];

/// Direction numbers of every dimension, most significant bit first; worked out when they are first needed, since random
/// bits do not compress.
static DIRECTIONS: LazyLock<[[u32; 32]; N_DIMENSIONS]> = LazyLock::new(directions);

fn directions() -> [[u32; 32]; N_DIMENSIONS] {
    let mut all = [[0; 32]; N_DIMENSIONS];
    let mut bit = 0;
    while bit < 32 {
        // The first dimension is van der Corput's sequence.
        all[0][bit] = 1 << (31 - bit);
        bit += 1;
    }
    let mut dimension = 1;
    while dimension < N_DIMENSIONS {
        let (degree, coefficients, first) = JOE_KUO[dimension - 1];
        let mut bit = 0;
        while bit < 32 {
            all[dimension][bit] = if bit < degree {
                first[bit] << (31 - bit)
            } else {
                let mut number = all[dimension][bit - degree] ^ (all[dimension][bit - degree] >> degree);
                let mut k = 1;
                while k < degree {
                    if (coefficients >> (degree - 1 - k)) & 1 == 1 {
                        number ^= all[dimension][bit - k];
                    }
                    k += 1;
                }
                number
            };
            bit += 1;
        }
        dimension += 1;
    }
    all
}

/// Coordinate `dimension` (below [`N_DIMENSIONS`]) of point `draw` (below 2^32) under `seed`: strictly between 0 and 1.
pub fn sobol(draw: usize, dimension: usize, seed: u32) -> f64 {
    let mut point = 0;
    let (mut rest, mut bit) = (draw, 0);
    while rest != 0 && bit < 32 {
        if rest & 1 == 1 {
            point ^= DIRECTIONS[dimension][bit];
        }
        rest >>= 1;
        bit += 1;
    }
    // Every dimension is scrambled on its own.
    #[expect(clippy::cast_possible_truncation, reason = "there are 48 dimensions")]
    let scrambled = scramble(point, mixed(seed ^ mixed(dimension as u32 + 1)));
    (f64::from(scrambled) + 0.5) / 4_294_967_296.0
}

/// Owen scrambling: each bit is flipped or not by a hash of the bits above it (Laine & Karras, with Burley's constants).
fn scramble(point: u32, seed: u32) -> u32 {
    let mut x = point.reverse_bits();
    x ^= x.wrapping_mul(0x3d20_adea);
    x = x.wrapping_add(seed);
    x = x.wrapping_mul((seed >> 16) | 1);
    x ^= x.wrapping_mul(0x0552_6c56);
    x ^= x.wrapping_mul(0x53a2_2864);
    x.reverse_bits()
}

/// Mixes all bits of a number (Wellons, "lowbias32").
const fn mixed(mut x: u32) -> u32 {
    x ^= x >> 16;
    x = x.wrapping_mul(0x7feb_352d);
    x ^= x >> 15;
    x = x.wrapping_mul(0x846c_a68b);
    x ^ (x >> 16)
}
